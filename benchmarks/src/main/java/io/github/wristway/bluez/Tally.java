package io.github.wristway.bluez;

import com.sun.management.OperatingSystemMXBean;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What one listener hears: a warm-up, then the notifications that count, then one pause from outside. It says on its output
 * when it is time for the pause, and in the end {@code p50 in µs, CPU in µs for each, how many were lost}.
 */
final class Tally {
    static final int WARM_UP = 8_000;
    static final int MEASURED = 10_000;
    static final int AFTER_THE_PAUSE = 2_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final long[] nanos = new long[MEASURED];
    private int heard;
    private long last = -1;
    private long lost;
    private long cpuNanos;

    /** Whether there is more to hear. */
    boolean hear(Bytes value) throws MalformedMessage {
        long latency = System.nanoTime() - (value.u32(0) | value.u32(4) << 32);
        long number = value.u32(8);
        if (last >= 0) lost += number - last - 1;
        last = number;
        int at = heard++ - WARM_UP;
        if (at == 0) cpuNanos = system.getProcessCpuTime();
        if (at >= 0 && at < MEASURED) nanos[at] = latency;
        if (at == MEASURED - 1) {
            cpuNanos = system.getProcessCpuTime() - cpuNanos;
            System.out.println("pause");
        }
        return at < MEASURED + AFTER_THE_PAUSE;
    }

    void print() {
        Arrays.sort(nanos);
        System.out.printf("%.1f %.1f %d%n", nanos[MEASURED / 2] / 1e3, cpuNanos / 1e3 / MEASURED, lost);
    }
}
