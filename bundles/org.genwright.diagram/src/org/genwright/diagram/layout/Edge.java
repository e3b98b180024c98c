package org.genwright.diagram.layout;

/**
 * A connection as layout sees it.
 *
 * @param id         the connection's id
 * @param source     node where it begins
 * @param sourcePort output of that node
 * @param target     node where it ends
 * @param targetPort input of that node
 */
record Edge(String id, String source, String sourcePort, String target, String targetPort) {
}
