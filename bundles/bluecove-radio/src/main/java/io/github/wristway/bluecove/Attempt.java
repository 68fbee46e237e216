package io.github.wristway.bluecove;

import io.github.wristway.bluecove.stack.BlueCove;
import io.github.wristway.bluecove.stack.Rfcomm;
import io.github.wristway.bluecove.stack.StackError;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.Address;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One try to get a stream, on the thread that connects. Xiaomi's bands keep their serial port at channel 5 or 1; where
 * neither is one, the device is asked. Source: projects that open Band 9, 10 and 10 Pro by channel number, such as AstroBox.
 */
final class Attempt implements Callable<Rfcomm> {
    private static final Logger log = LoggerFactory.getLogger(Attempt.class);
    private static final List<Integer> USUAL_CHANNELS = List.of(5, 1);
    private static final String WHAT = "a serial connection";

    private final Address address;
    private final BlueCove stack = new BlueCove(() -> !calledOff());
    private volatile boolean begun;
    private volatile boolean calledOff;
    private volatile boolean leavesRoom;

    Attempt(Address address) {
        this.address = address;
    }

    boolean begun() {
        return begun;
    }

    /** Whether the adapter can look around beside the connection. */
    boolean leavesRoom() {
        return leavesRoom;
    }

    private boolean calledOff() {
        return calledOff;
    }

    /** Goes no further. A connection that still comes is for the caller to close. */
    void callOff() {
        calledOff = true;
        stack.cancel();
    }

    @Override
    public Rfcomm call() throws WristwayException, InterruptedException {
        begun = true;
        for (int channel : USUAL_CHANNELS) {
            try {
                return open(channel);
            } catch (StackError e) {
                log.debug("{}: no serial port at {}: {}", address, channel, e.toString());
                if (e.kind() != StackError.Kind.NO_SERVICE && e.kind() != StackError.Kind.FAILED) throw refusal(e);
            }
        }
        try {
            return open(advertisedChannel());
        } catch (StackError e) {
            throw refusal(e);
        }
    }

    private Rfcomm open(int channel) throws StackError, OutOfRange {
        if (calledOff) throw new OutOfRange(address.text());
        Rfcomm line = stack.open(address, channel);
        leavesRoom = stack.inquiresWhileConnected();
        return line;
    }

    private int advertisedChannel() throws StackError, WristwayException, InterruptedException {
        if (calledOff) throw new OutOfRange(address.text());
        List<Integer> ports = stack.serialPorts(address);
        if (ports.isEmpty()) throw new RequestRefused(address.text(), WHAT, "it offers no serial port");
        return ports.stream().filter(port -> !USUAL_CHANNELS.contains(port)).findFirst().orElseThrow(() -> new RequestRefused(address.text(), WHAT,
                "its serial port is taken", "Close the phone app that may be holding it, or switch off the Bluetooth of that phone"));
    }

    private WristwayException refusal(StackError error) {
        return switch (error.kind()) {
            case TIMEOUT -> new OutOfRange(address.text());
            case SECURITY -> new RequestRefused(address.text(), WHAT, "it is not paired with this host",
                    "Pair it in the system's own Bluetooth settings, on Linux with bluetoothctl pair " + address + ", and confirm on the band");
            case NO_SERVICE, FAILED -> new RequestRefused(address.text(), WHAT, error.getMessage(),
                    "Close the phone app that may be holding it, and see that it is paired with this host: in the system's Bluetooth settings, on Linux with bluetoothctl pair " + address);
            case NO_PART, NO_LIBRARY, MISMATCH, NO_ADAPTER, OFF, NO_ROOM -> Obstacle.ofHost(error);
        };
    }
}
