package io.github.wristway.bluez;

import io.github.wristway.gateway.base.Bytes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * A bluetoothd that is none, with a band that notifies 1,000 times a second whoever has asked for it. Each notification is 20
 * bytes: the clock of Linux that never jumps, in nanoseconds, and a number that counts on.
 */
final class Ticking {
    static final long PERIOD_NANOS = 1_000_000;
    static final String BAND = "/org/bluez/hci0/dev_C8_0F_10_11_22_33";

    private Ticking() {}

    /** Which characteristics there are: one that only notifies, and one that can be read as well. */
    static final UUID BY_SOCKET = UUID.fromString("0000ff07-0000-1000-8000-00805f9b34fb");
    static final UUID BY_SIGNAL = UUID.fromString("0000ff03-0000-1000-8000-00805f9b34fb");

    /** @param arguments the address of the bus */
    public static void main(String[] arguments) throws Exception {
        StandInBluez bluez = new StandInBluez(arguments[0]);
        StandInAdapter adapter = new StandInAdapter(bluez, "hci0", Map.of());
        StandInBand band = new StandInBand(adapter, "C8:0F:10:11:22:33", "MI Band 2")
                .with(BY_SOCKET, Bytes.EMPTY, "notify").with(BY_SIGNAL, Bytes.EMPTY, "read", "notify");
        adapter.add(band);
        adapter.othersScan(true); // so that the band is known
        System.out.println("a band notifies 1,000 times a second");
        long count = 0;
        long next = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(next - System.nanoTime());
            next = Math.max(next + PERIOD_NANOS, System.nanoTime()); // a burst would not be what a band does
            tick(bluez, band, count++);
        }
    }

    /** Returns when it is done. */
    private static void tick(StandInBluez bluez, StandInBand band, long number) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        bluez.tell(() -> {
            for (UUID each : List.of(BY_SOCKET, BY_SIGNAL)) {
                if (band.table().listened(each)) band.table().notifies(each, now(number));
            }
            done.complete(null);
        });
        done.join();
    }

    private static Bytes now(long number) {
        long nanos = System.nanoTime();
        return Bytes.build().u32(nanos).u32(nanos >>> 32).u32(number).u32(0).u32(0).toBytes();
    }
}
