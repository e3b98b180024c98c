package org.genwright.core.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;

import org.genwright.nn.ElementType;
import org.genwright.nn.Tensor;

/** Turns the values of tensors into little-endian bytes and back, piece by piece. */
final class TensorBytes {

	private static final int PIECE_BYTES = 1 << 20;

	/** Takes a piece of a file. */
	@FunctionalInterface
	interface Sink {
		void accept(ByteBuffer piece) throws IOException;
	}

	private TensorBytes() {
	}

	/** Hands the bytes of a tensor to the sink. */
	static void write(Tensor tensor, Sink sink) throws IOException {
		ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		int width = tensor.type().bytes();
		int total = Math.toIntExact(tensor.shape().elements());
		for (int from = 0; from < total; from += PIECE_BYTES / width) {
			int count = Math.min(PIECE_BYTES / width, total - from);
			piece.clear();
			switch (tensor.type()) {
				case FLOAT32 -> piece.asFloatBuffer().put(tensor.floats(), from, count);
				case FLOAT64 -> piece.asDoubleBuffer().put(tensor.doubles(), from, count);
				case INT32 -> piece.asIntBuffer().put(tensor.ints(), from, count);
				case INT64 -> piece.asLongBuffer().put(tensor.longs(), from, count);
			}
			sink.accept(piece.limit(count * width));
		}
	}

	/** Reads the bytes of a tensor, shows them to the observer and returns the tensor. */
	static Tensor read(FileChannel channel, TensorEntry entry, Consumer<ByteBuffer> observer) throws IOException {
		int count = (int) entry.shape().elements(); // the header was checked
		return switch (entry.type()) {
			case FLOAT32 -> {
				float[] values = new float[count];
				readPieces(channel, entry, observer, (piece, at, n) -> piece.asFloatBuffer().get(values, at, n));
				yield Tensor.of(entry.shape(), values);
			}
			case FLOAT64 -> {
				double[] values = new double[count];
				readPieces(channel, entry, observer, (piece, at, n) -> piece.asDoubleBuffer().get(values, at, n));
				yield Tensor.of(entry.shape(), values);
			}
			case INT32 -> {
				int[] values = new int[count];
				readPieces(channel, entry, observer, (piece, at, n) -> piece.asIntBuffer().get(values, at, n));
				yield Tensor.of(entry.shape(), values);
			}
			case INT64 -> {
				long[] values = new long[count];
				readPieces(channel, entry, observer, (piece, at, n) -> piece.asLongBuffer().get(values, at, n));
				yield Tensor.of(entry.shape(), values);
			}
		};
	}

	/** Takes the next n values of a tensor. */
	private interface Values {
		void take(ByteBuffer piece, int at, int n);
	}

	private static void readPieces(FileChannel channel, TensorEntry entry, Consumer<ByteBuffer> observer, Values values)
			throws IOException {
		ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		ElementType type = entry.type();
		int total = (int) entry.shape().elements();
		int width = type.bytes();
		for (int at = 0; at < total; at += PIECE_BYTES / width) {
			int n = Math.min(PIECE_BYTES / width, total - at);
			piece.clear().limit(n * width);
			readFully(channel, piece);
			piece.flip();
			observer.accept(piece.duplicate());
			values.take(piece, at, n);
		}
	}

	/** Fills a buffer up to its limit. */
	static void readFully(FileChannel channel, ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			if (channel.read(buffer) < 0) {
				throw new EOFException("the file ends " + buffer.remaining() + " bytes too early");
			}
		}
	}
}
