package io.github.wristway.bluez;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.bluez.StandInSerial.Connect;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.OutOfRange;
import io.github.wristway.gateway.base.PairingRefused;
import io.github.wristway.gateway.base.RequestRefused;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.gateway.radio.Radio;
import io.github.wristway.gateway.radio.StreamLink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by which {@link Dialling} and {@link Dial} make a serial stream, against the behaviour that made it necessary. */
class DialRulesTest {
    private static final Duration LONG = Duration.ofSeconds(45);

    private StandInBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new StandInBench();
    }

    @AfterEach
    void close() throws Exception {
        List<String> offences = bench.hci0.offences();
        bench.close();
        assertEquals(List.of(), offences);
    }

    @Test
    void radiosSayThatTheyCarryStreams() {
        assertTrue(bench.radio().abilities().contains(Radio.Ability.STREAM));
    }

    @ParameterizedTest
    @EnumSource(value = Connect.class, names = {"SOCKET_AFTER_THE_ANSWER", "REFUSED_YET_CONNECTED", "SOCKET_WITHOUT_AN_ANSWER"})
    void theSocketCountsAndNotTheAnswer(Connect ending) throws Exception {
        serial().nextConnects(ending);
        works();
        works();
    }

    @Test
    void whatFailsIsTriedAgainAFewTimes() throws Exception {
        serial().nextConnects(Connect.REFUSED, Connect.ANSWER_WITHOUT_A_SOCKET, Connect.BUSY_ELSEWHERE, Connect.VANISH);
        works();
        serial().nextConnects(Connect.REFUSED, Connect.REFUSED, Connect.REFUSED, Connect.REFUSED, Connect.REFUSED);
        assertThrows(OutOfRange.class, this::stream);
    }

    @Test
    void theDeadlineIsOursAndTheConnectIsCalledOff() throws Exception {
        serial().nextConnects(Connect.SILENT);
        assertThrows(OutOfRange.class, () -> bench.radio().stream(bench.band(), Duration.ofSeconds(1)));
        assertEquals(1, bench.bluez.count("Disconnect " + device()));
        works();
    }

    @Test
    void aSocketThatNobodyWaitsForIsRefused() throws Exception {
        works();
        bench.await("the end of the stream", () -> serial().isOver()); // else that end would take the next socket with it
        bench.bluez.tell(serial()::passSocket);
        bench.await("a refusal", () -> bench.bluez.calls().contains("profile NewConnection refused"));
        serial().hangsUp();
        works();
    }

    @Test
    void aBandWithoutASerialPortIsRefusedByName() {
        serial().nextConnects(Connect.NOT_OFFERED);
        assertThrows(RequestRefused.class, this::stream);
    }

    @Test
    void keysAreExchangedWithTheWearersConsentAndTheAgentLeaves() throws Exception {
        works();
        assertTrue(bench.bluez.calls().contains("agent RequestConfirmation agreed"), bench.bluez.calls().toString());
        bench.await("the agent's farewell", () -> bench.bluez.agent().isEmpty());
        works();
        assertEquals(1, bench.bluez.count("agent RequestConfirmation agreed"), "keys are kept");
    }

    @Test
    void aWearerWhoSaysNoIsToldToConfirm() {
        serial().wearerSaysNo();
        PairingRefused e = assertThrows(PairingRefused.class, this::stream);
        assertTrue(e.remedy().contains("confirm"), e.remedy());
        assertEquals(1, bench.bluez.count("ConnectProfile " + device()), "nobody is asked again and again");
    }

    @Test
    void theAgentConfirmsForNobodyElse() throws Exception {
        serial().nextConnects(Connect.SILENT);
        FutureTask<StreamLink> dialling = new FutureTask<>(() -> bench.radio().stream(bench.band(), Duration.ofSeconds(2)));
        new Thread(dialling).start();
        bench.await("the connect", () -> bench.bluez.count("ConnectProfile " + device()) == 1);
        bench.bluez.tell(() -> bench.bluez.askAgent("RequestAuthorization", "o", "/org/bluez/hci0/dev_00_00_00_00_00_01"));
        bench.await("a no", () -> bench.bluez.calls().contains("agent RequestAuthorization refused"));
        assertThrows(ExecutionException.class, () -> dialling.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aLostBondIsMendedByRemovingTheDeviceOnce() throws Exception {
        works();
        serial().nextConnects(Connect.KEY_MISSING_UNTIL_REMOVED);
        works();
        assertEquals(1, bench.bluez.count("RemoveDevice hci0"));
        serial().nextConnects(Connect.KEY_MISSING_UNTIL_REMOVED, Connect.KEY_MISSING_UNTIL_REMOVED);
        assertThrows(PairingRefused.class, this::stream);
    }

    @Test
    void aProfileThatIsOursAlreadyIsAsGoodAsAYes() throws Exception {
        works();
        bench.bluez.profileFailsWith("org.bluez.Error.AlreadyExists");
        bench.bluez.tell(() -> bench.bluez.askProfile("Release", ""));
        bench.await("the release", () -> bench.bluez.calls().contains("profile Release agreed"));
        works();
        assertEquals(2, bench.bluez.count("RegisterProfile bluez"));
    }

    @Test
    void aProfileThatAnotherProgramHasIsSaidToBeTaken() {
        bench.bluez.profileFailsWith("org.bluez.Error.NotPermitted");
        AdapterTrouble e = assertThrows(AdapterTrouble.class, this::stream);
        assertTrue(e.getMessage().contains("another program"), e.getMessage());
        assertFalse(e.remedy().isBlank());
    }

    @Test
    void aNewBluetoothdIsToldOfTheProfileAnew() throws Exception {
        works();
        bench.bluez.close();
        bench.await("the radio's end", () -> bench.radios.isEmpty());
        bench.bluetoothdStarts(Map.of());
        bench.awaitRadio();
        works();
    }

    @Test
    void aLowEnergyLinkIsNeitherOpenedNorEnded() throws Exception {
        works();
        assertEquals(0, bench.bluez.count("Connect " + device()));
        try (GattLink link = bench.radio().connect(bench.band(), LONG)) {
            works();
            serial().nextConnects(Connect.SILENT);
            assertThrows(OutOfRange.class, () -> bench.radio().stream(bench.band(), Duration.ofMillis(300)));
            assertEquals(Bytes.ofHex("0f64"), link.read(StandInBench.BATTERY));
            bench.bluez.tell(serial()::callOff); // as BlueZ does some time
        }
        works();
    }

    @Test
    void anAddressOfLowEnergyOnlyIsNotDialled() throws Exception {
        StandInBand other = new StandInBand(bench.hci0, "C8:0F:10:11:22:44", "Xiaomi Smart Band 9 2244").advertising("AddressType", "s", "random");
        bench.hci0.add(other);
        assertThrows(RequestRefused.class, () -> bench.radio().stream(other.address(), LONG));
        assertEquals(List.of(), bench.bluez.calls().stream().filter(call -> call.startsWith("ConnectProfile")).toList());
    }

    @Test
    void whatIsUnknownIsLookedForInBluetoothClassic() throws Exception {
        assertEquals(List.of(), bench.hci0.transports());
        works();
        assertEquals(List.of("bredr"), bench.hci0.transports());
        try (Radio.Ear ear = bench.radio().listen(heard -> { })) {
            bench.await("scanning for " + ear, () -> bench.hci0.transports().equals(List.of("bredr", "le")));
        }
    }

    @Test
    void withoutPowerNothingIsTried() throws Exception {
        bench.hci0.power(false);
        bench.await("the news", () -> !bench.radios.get(0).adapter().powered());
        assertThrows(AdapterTrouble.class, this::stream);
        assertEquals(0, bench.bluez.count("ConnectProfile " + device()));
    }

    private void works() throws Exception {
        try (StreamLink link = stream()) {
            link.write(Bytes.of(7));
            assertEquals(Bytes.of(7), serial().hears(1));
        }
    }

    private StreamLink stream() throws WristwayException {
        return bench.radio().stream(bench.band(), LONG);
    }

    private StandInSerial serial() {
        return bench.band.serial();
    }

    private String device() {
        return "dev_" + bench.band().text().replace(':', '_');
    }
}
