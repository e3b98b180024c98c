/**
 * The wire format of protocol buffers, read and written by hand: the event files of TensorBoard and ONNX models are made
 * of such messages (Protocol Buffers: Encoding, Google, 2008).
 */
package org.genwright.core.protobuf;
