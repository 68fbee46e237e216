package io.github.wristway.virtual.shell;

import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.virtual.Accounts;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.Fault;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Everything that can go wrong between a band and a host, and how to mend it. */
final class FaultCommands {
    private static final int UNTIL_HEALED = Integer.MAX_VALUE;

    private final World world;
    private final Accounts accounts;

    FaultCommands(World world, Accounts accounts) {
        this.world = world;
        this.accounts = accounts;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(
                new Command("range", "BAND out|in|DBM", "carries a band away, or somewhere else", "kitchen -80", this::range),
                new Command("drop", "BAND [after N packets]", "breaks a band's link, now or on its way", "kitchen after 40 packets",
                            this::drop),
                new Command("phone", "BAND holds|leaves", "a phone holds a band's link, or lets go of it", "kitchen leaves", this::phone),
                new Command("wrong-key", "BAND", "somebody else links a band: another key opens it until it heals", "kitchen",
                            this::wrongKey),
                new Command("clock-off", "BAND MINUTES", "sets a band's clock ahead, or back with a minus", "kitchen -90",
                            this::clockOff),
                new Command("heal", "[BAND]", "takes all faults back, of one band or of the whole world", "kitchen", this::heal),
                new Command("traffic", "", "counts what went through the air so far", "", this::traffic)));
        all.add(fault(Fault.NO_TAP, "no-tap", "nobody taps a band when it asks"));
        all.add(fault(Fault.SILENT, "silent", "a band hears, and answers nothing"));
        all.add(fault(Fault.SLOW, "slow", "a band sends one packet a second"));
        all.add(fault(Fault.BAD_CHECKSUM, "bad-crc", "a transfer ends with a checksum that does not fit"));
        all.add(fault(Fault.GAP, "gap", "one packet of a transfer is missing"));
        all.add(fault(Fault.CUT, "cut", "the last packet of a transfer lacks its last byte"));
        all.add(fault(Fault.OVERSIZE, "oversize", "one packet of a transfer is far longer than allowed"));
        all.add(fault(Fault.STUBBORN, "stubborn", "a band says yes to a reset and does nothing"));
        all.add(fault(Fault.REFUSES_RESET, "refuse-reset", "a band says no to a reset"));
        all.add(fault(Fault.MUTE_RESET, "mute-reset", "a band resets without a word"));
        all.add(fault(Fault.LOST_CHUNK, "lost-chunk", "a chunk of what a mi6, mi7, mi7pro or mi8 says is missing"));
        all.add(fault(Fault.NO_ACK, "no-ack", "a mi6 or later does not acknowledge a message"));
        all.add(fault(Fault.SPOILT_MESSAGE, "spoilt-message", "the checksum or the end of a message of a mi6 or later does not fit"));
        all.add(fault(Fault.REFUSES_EXCHANGE, "refuse-exchange", "a mi6 or mi7 says no to a key exchange"));
        all.add(fault(Fault.REFUSES_SETTINGS, "refuse-settings", "a band says no to a setting"));
        all.add(fault(Fault.MUTE_SETTINGS, "mute-settings", "a band takes a setting without a word"));
        all.add(fault(Fault.NAK, "nak", "a mi7pro or later says that a packet did not arrive"));
        all.add(fault(Fault.TWICE, "twice", "a mi8pro or later sends a packet twice"));
        all.add(fault(Fault.GARBAGE, "garbage", "a mi8pro or later sends something meaningless in front of a packet"));
        all.add(fault(Fault.NO_VERSION, "no-version", "a mi8pro or later does not tell the version of its packets"));
        all.add(fault(Fault.LINKED_ELSEWHERE, "linked-elsewhere", "a mi7pro or later says that somebody else has linked it"));
        all.add(fault(Fault.TOO_MANY, "too-many", "a mi7pro or later says that too many hosts are connected"));
        all.add(fault(Fault.NO_FILE, "no-file", "a mi7pro or later lists a file and never sends it"));
        all.add(fault(Fault.RESTRICTED, "restricted", "a band lets in no host but its own phone, as with the Connection Restriction of a mi6"));
        return all;
    }

    private Command fault(Fault fault, String name, String help) {
        return new Command(name, "BAND [TIMES]", help + ", so many times or until it heals", "kitchen 1", arguments -> {
            VirtualBand band = arguments.band();
            int times = arguments.number("number of times", UNTIL_HEALED);
            arguments.end();
            if (times < 1) throw arguments.wrong("the number of times must be 1 or more");
            band.fault(fault, times);
            return band.name() + ": " + name + (times == UNTIL_HEALED ? " until virtual:heal " + band.name() : ", " + Command.count(times, "time"));
        });
    }

    private Object range(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        String where = arguments.word("place");
        arguments.end();
        if (where.equals("out")) {
            world.takeAway(band);
        } else if (where.equals("in")) {
            world.bringBack(band);
        } else if (where.matches("-\\d{1,3}")) {
            world.air().move(band, OptionalInt.of(Integer.parseInt(where)));
        } else {
            throw arguments.wrong("\"" + where + "\" is neither out nor in, nor a loudness such as -70");
        }
        return new Portrait(world).line(band);
    }

    private Object drop(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        if (arguments.isEmpty()) {
            arguments.end();
            boolean connected = band.isConnected();
            world.air().drop(band);
            return connected ? "the link of " + band.name() + " is broken" : band.name() + " has no link";
        }
        arguments.skip("after");
        int packets = arguments.number("number of packets");
        arguments.skip("packets");
        arguments.end();
        if (packets < 0) throw arguments.wrong("the number of packets must be 0 or more");
        world.air().dropAfter(band, packets);
        return "the link of " + band.name() + " breaks after " + Command.count(packets, "packet");
    }

    private Object phone(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        String how = arguments.word("holds or leaves");
        arguments.end();
        if (!how.matches("holds|leaves")) throw arguments.wrong("\"" + how + "\" is neither holds nor leaves");
        band.holdByPhone(how.equals("holds"));
        return how.equals("holds") ? "a phone holds the link of " + band.name() : "no phone holds " + band.name();
    }

    private Object wrongKey(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        arguments.end();
        band.linkByStranger();
        return band.name() + " was linked by a stranger; another key opens it now";
    }

    private Object clockOff(Arguments arguments) throws WristwayException {
        VirtualBand band = arguments.band();
        int minutes = arguments.number("number of minutes");
        arguments.end();
        band.clockOff(Duration.ofMinutes(minutes));
        return "the clock of " + band.name() + " is " + Command.count(Math.abs(minutes), "minute") + " " + (minutes < 0 ? "late" : "early");
    }

    private Object heal(Arguments arguments) throws WristwayException {
        if (arguments.isEmpty()) {
            arguments.end();
            world.bands().forEach(VirtualBand::heal);
            accounts.server().heal();
            return "all is well again";
        }
        VirtualBand band = arguments.band();
        arguments.end();
        band.heal();
        return band.name() + " is well again";
    }

    private Object traffic(Arguments arguments) throws WristwayException {
        arguments.end();
        return world.air().traffic();
    }
}
