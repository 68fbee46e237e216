package io.github.wristway.itests.bluez.air;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.itests.bluez.hci.DeviceAddress;
import io.github.wristway.itests.bluez.hci.Event;
import io.github.wristway.itests.bluez.hci.HostPacket;
import io.github.wristway.itests.bluez.hci.Identity;
import io.github.wristway.itests.bluez.hci.Opcode;
import io.github.wristway.itests.bluez.hci.Status;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The host's commands, and what it has set by them. */
final class Commands {
    private static final Logger log = LoggerFactory.getLogger(Commands.class);
    private static final int NO_RSSI = 127;

    private final Set<DeviceAddress> acceptList = new HashSet<>();
    private final Controller controller;
    private Optional<DeviceAddress> random = Optional.empty();
    private boolean asks;

    Commands(Controller controller) {
        this.controller = controller;
    }

    void forget() {
        acceptList.clear();
        random = Optional.empty();
        asks = false;
    }

    boolean isMeant(Call call, DeviceAddress device) {
        return call.peer().map(device::equals).orElseGet(() -> acceptList.contains(device));
    }

    /** The address under which the host calls. */
    DeviceAddress caller(Call call) {
        return call.asRandom() ? random.orElse(controller.address()) : controller.address();
    }

    void run(HostPacket.Command command) {
        try {
            carryOut(command.opcode(), command.parameters());
        } catch (MalformedMessage e) {
            complete(command.opcode(), Bytes.of(Status.INVALID_PARAMETERS));
        }
    }

    private void carryOut(int opcode, Bytes parameters) throws MalformedMessage {
        switch (opcode) {
            case Opcode.RESET -> controller.reset();
            case Opcode.LE_SET_RANDOM_ADDRESS -> random = Optional.of(DeviceAddress.decode(1, parameters, 0));
            case Opcode.LE_SET_SCAN_PARAMETERS -> asks = parameters.u8(0) == 1;
            case Opcode.LE_SET_SCAN_ENABLE -> controller.scan(parameters.u8(0) == 1
                    ? Optional.of(new Scan(asks, parameters.u8(1) == 1)) : Optional.empty());
            case Opcode.LE_CLEAR_ACCEPT_LIST -> acceptList.clear();
            case Opcode.LE_ADD_TO_ACCEPT_LIST -> acceptList.add(DeviceAddress.decode(parameters.u8(0), parameters, 1));
            case Opcode.LE_REMOVE_FROM_ACCEPT_LIST -> acceptList.remove(DeviceAddress.decode(parameters.u8(0), parameters, 1));
            default -> {
                answer(opcode, parameters);
                return;
            }
        }
        complete(opcode, Bytes.of(Status.OK));
    }

    /** Commands that answer more than "done". */
    private void answer(int opcode, Bytes parameters) throws MalformedMessage {
        switch (opcode) {
            case Opcode.READ_OWN_ADDRESS -> complete(opcode, Bytes.build().u8(Status.OK).bytes(controller.address().encode()).toBytes());
            case Opcode.READ_TRANSMIT_POWER -> complete(opcode, Bytes.build().u8(Status.OK).u16(parameters.u16(0)).u8(0).toBytes());
            case Opcode.READ_RSSI -> complete(opcode, Bytes.build().u8(Status.OK).u16(parameters.u16(0)).u8(rssiDbm(parameters.u16(0))).toBytes());
            case Opcode.LE_CREATE_CONNECTION -> call(parameters);
            case Opcode.LE_CANCEL_CONNECTION -> cancel();
            default -> onLink(opcode, parameters);
        }
    }

    /** Commands about a link; a status now, and an event when it is done. */
    private void onLink(int opcode, Bytes parameters) throws MalformedMessage {
        switch (opcode) {
            case Opcode.DISCONNECT, Opcode.READ_REMOTE_VERSION, Opcode.LE_READ_REMOTE_FEATURES, Opcode.LE_UPDATE_CONNECTION,
                 Opcode.LE_START_ENCRYPTION -> {
                int handle = parameters.u16(0);
                Optional<Connection> link = controller.connection(handle);
                boolean known = link.isPresent() || controller.isStillborn(handle);
                controller.tell(Event.status(opcode, known ? Status.OK : Status.UNKNOWN_CONNECTION));
                if (link.isPresent()) onLink(opcode, link.get(), parameters); // one that is not established answers nothing
            }
            default -> {
                Optional<Bytes> answer = Identity.answer(opcode);
                if (answer.isEmpty()) log.debug("no such command: {}", Integer.toHexString(opcode));
                complete(opcode, answer.orElse(Bytes.of(Status.UNKNOWN_COMMAND)));
            }
        }
    }

    private void onLink(int opcode, Connection link, Bytes parameters) throws MalformedMessage {
        int handle = link.handle();
        switch (opcode) {
            case Opcode.DISCONNECT -> link.end(Status.ENDED_BY_HOST);
            case Opcode.READ_REMOTE_VERSION -> link.answer(Event.remoteVersion(handle));
            case Opcode.LE_READ_REMOTE_FEATURES -> link.answer(Event.remoteFeatures(handle));
            case Opcode.LE_UPDATE_CONNECTION -> {
                link.pace(parameters.slice(4, 6));
                link.answer(Event.updated(handle, parameters.slice(4, 6)));
            }
            default -> link.encrypt(parameters.slice(2, 10), parameters.slice(12, 16));
        }
    }

    private void call(Bytes parameters) throws MalformedMessage {
        Call call = Call.decode(parameters);
        boolean busy = controller.calling();
        controller.tell(Event.status(Opcode.LE_CREATE_CONNECTION, busy ? Status.DISALLOWED : Status.OK));
        if (!busy) controller.call(Optional.of(call));
    }

    private void cancel() {
        boolean calling = controller.calling();
        complete(Opcode.LE_CANCEL_CONNECTION, Bytes.of(calling ? Status.OK : Status.DISALLOWED));
        if (!calling) return;
        controller.call(Optional.empty());
        controller.tell(Event.notConnected(Status.UNKNOWN_CONNECTION));
    }

    private int rssiDbm(int handle) {
        return controller.connection(handle).map(link -> link.neighbour().rssiDbm().orElse(NO_RSSI)).orElse(NO_RSSI);
    }

    private void complete(int opcode, Bytes answer) {
        controller.tell(Event.complete(opcode, answer));
    }
}
