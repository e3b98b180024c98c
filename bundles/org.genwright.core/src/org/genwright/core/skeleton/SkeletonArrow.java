package org.genwright.core.skeleton;

/**
 * Says that a value goes from one place to another.
 *
 * @param from where the value comes from
 * @param to   where it is used
 */
public record SkeletonArrow(Anchor from, Anchor to) {
}
