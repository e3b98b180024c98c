package org.genwright.nn.device;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.genwright.nn.Backend;
import org.genwright.nn.host.HostKernels;
import org.genwright.nn.host.HostMemory;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.nd4j.Nd4jKernels;
import org.genwright.nn.nd4j.Nd4jLibrary;
import org.genwright.nn.nd4j.Nd4jMemory;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.ChainCompiler;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;

/**
 * What one job computes on: a kernel set, the memory its operands lie in, and the job's team of threads. Opening the
 * first one loads ND4J. Closing it frees memory and threads.
 */
public final class Device implements AutoCloseable {

	private static final Logger LOG = System.getLogger(Device.class.getName());

	/** Ops without a kernel of their own that were reported already. */
	private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

	private final Backend backend;
	private final OpRegistry registry;
	private final Memory memory;
	private final ThreadTeam team;

	private Device(Backend backend, OpRegistry registry, Memory memory, ThreadTeam team) {
		this.backend = backend;
		this.registry = registry;
		this.memory = memory;
		this.team = team;
	}

	/**
	 * Opens a device for one job, with the engine's own ops and all memory the process may take.
	 *
	 * @param backend which kernel set computes
	 * @param threads number of threads that work off the slices of a step, at least 1
	 * @throws IllegalStateException if the backend cannot work here; the message says what to do
	 */
	public static Device open(Backend backend, int threads) {
		return open(backend, threads, standardOps());
	}

	/**
	 * Opens a device for one job with all memory the process may take.
	 *
	 * @param registry the ops it knows: {@link #standardOps()}, to which plug-ins may have added
	 * @throws IllegalStateException as {@link #open(Backend, int)}
	 */
	public static Device open(Backend backend, int threads, OpRegistry registry) {
		return open(backend, threads, registry, Nd4jMemory.processLimitBytes());
	}

	/**
	 * Opens a device for one job.
	 *
	 * @param registry         the ops it knows: {@link #standardOps()}, to which plug-ins may have added
	 * @param memoryLimitBytes the most bytes of device memory
	 */
	public static Device open(Backend backend, int threads, OpRegistry registry, long memoryLimitBytes) {
		Backend chosen = resolve(backend);
		ThreadTeam team = new ThreadTeam("genwright-worker", threads);
		Memory memory = chosen == Backend.HOST ? new HostMemory(memoryLimitBytes) : new Nd4jMemory(memoryLimitBytes);
		return new Device(chosen, registry, memory, team);
	}

	/** Returns a new registry with the engine's own ops and kernels. */
	public static OpRegistry standardOps() {
		OpRegistry registry = new OpRegistry();
		Nd4jKernels.register(registry);
		if (HostKernels.isAvailable()) {
			HostKernels.register(registry);
		}
		return registry;
	}

	/**
	 * Returns the backend that a choice means here: AUTO becomes HOST where its kernels work, else ND4J.
	 *
	 * @throws IllegalStateException if the backend cannot work here; the message says what to do
	 */
	public static Backend resolve(Backend asked) {
		Nd4jLibrary.require();
		boolean vectors = HostKernels.isAvailable();
		boolean host = Nd4jLibrary.isHostBackend();
		if (asked == Backend.AUTO) {
			return vectors && host ? Backend.HOST : Backend.ND4J;
		}
		if (asked == Backend.HOST && !(vectors && host)) {
			throw new IllegalStateException("Backend 'host': expected "
					+ (vectors ? "an ND4J backend for the CPU, found " + Nd4jLibrary.description()
							: "the module jdk.incubator.vector, found a JVM without it")
					+ ". Start Java with --add-modules jdk.incubator.vector and the CPU backend, or use the backend 'nd4j'.");
		}
		return asked;
	}

	/** Returns the kernel set in use: {@link Backend#HOST} or {@link Backend#ND4J}, never AUTO. */
	public Backend backend() {
		return backend;
	}

	/** Returns one line for the run record: kernel set, vector width, BLAS. */
	public String description() {
		String kernels = backend == Backend.HOST ? "host kernels, " + HostKernels.lanes() + " lanes" : "portable kernels";
		return kernels + ", " + Nd4jLibrary.description();
	}

	/** Returns a multiple to which innermost axes are best padded; 1 where it does not matter. */
	public int preferredMultiple() {
		return backend == Backend.HOST ? HostKernels.lanes() : 1;
	}

	/** Returns what fuses elementwise ops on this device, if anything does. */
	public Optional<ChainCompiler> chains() {
		return registry.chains(backend);
	}

	/** Returns the device's memory. */
	public Memory memory() {
		return memory;
	}

	/** Returns the job's threads. */
	public ThreadTeam team() {
		return team;
	}

	/**
	 * Binds a call to this device's kernel for its op, or to the op's portable kernel where the device has none; that is
	 * logged once per op. The bound kernel refuses closed memory and rows outside its operands.
	 */
	public BoundKernel bind(OpCall call) {
		if (backend != Backend.ND4J && !registry.isFast(call.op(), backend) && REPORTED.add(call.op().id())) {
			LOG.log(Level.INFO, "Op ''{0}'' has no kernel for the backend {1}; its portable kernel is used.", call.op().id(),
					backend);
		}
		return new CheckedKernel(call, registry.kernel(call.op(), backend).bind(call));
	}

	/** Ends the threads and frees all memory. A second call does nothing. */
	@Override
	public void close() {
		team.close();
		memory.close();
	}

	/** Checks what raw addresses cannot. */
	private static final class CheckedKernel implements BoundKernel {

		private final OpCall call;
		private final BoundKernel kernel;
		private final Arena[] arenas;
		private final long capacity;
		private final long batch;

		CheckedKernel(OpCall call, BoundKernel kernel) {
			this.call = call;
			this.kernel = kernel;
			arenas = call.operands().map(operand -> operand.slice().arena()).distinct().toArray(Arena[]::new);
			capacity = call.capacity();
			batch = call.batchRows();
		}

		@Override
		public void run(long from, long to) {
			for (Arena arena : arenas) {
				arena.requireOpen();
			}
			if (from < 0 || to < from || to > batch || (capacity > 0 && to - from > capacity)) {
				throw new IllegalArgumentException("Op '" + call.op().id() + "': expected rows within [0, " + batch
						+ ") and at most " + capacity + " at once, found " + from + " to " + to + ".");
			}
			kernel.run(from, to);
		}
	}
}
