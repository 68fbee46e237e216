package io.github.wristway.benchmarks;

import java.lang.management.ManagementFactory;

/** The memory of this process. */
final class Heap {
    private static final int COLLECTIONS = 3;

    private Heap() {}

    /** Bytes in use, after everything that nobody needs is gone. */
    static long used() {
        for (int i = 0; i < COLLECTIONS; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
