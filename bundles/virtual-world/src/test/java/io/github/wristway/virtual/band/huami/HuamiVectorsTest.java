package io.github.wristway.virtual.band.huami;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.LinkLost;
import io.github.wristway.gateway.base.MalformedMessage;
import io.github.wristway.gateway.device.PairingKey;
import io.github.wristway.gateway.radio.Address;
import io.github.wristway.gateway.radio.GattLink;
import io.github.wristway.virtual.Host;
import io.github.wristway.virtual.VirtualTime;
import io.github.wristway.virtual.World;
import io.github.wristway.virtual.band.BandModel;
import io.github.wristway.virtual.band.EachVector;
import io.github.wristway.virtual.band.HuamiUuid;
import io.github.wristway.virtual.band.VectorCount;
import io.github.wristway.virtual.band.Vectors;
import io.github.wristway.virtual.band.VirtualBand;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of clock, reset and advertisement, from the other end of the air. */
@ExtendWith(VectorCount.class)
class HuamiVectorsTest {
    private static final PairingKey KEY = new PairingKey(Bytes.ofHex("00112233445566778899aabbccddeeff"));

    private final VirtualTime time = VirtualTime.startingAt("2026-03-01T08:00:30Z");
    private final World world = World.empty(time, 1);

    @EachVector(file = "time", kind = "current_time_encode")
    void theClockShowsWhatAHostHasSet(JsonObject vector) throws Exception {
        OffsetDateTime set = OffsetDateTime.parse(Vectors.context(vector, "iso"));
        String hex = Vectors.expected(vector, "hex");
        assertEquals(set, HuamiTime.decode(Bytes.ofHex(hex)));
        assertEquals(hex, HuamiTime.longForm(set).hex());
        VirtualBand band = world.add(BandModel.MI4, "band").linkedWith(KEY);
        try (Host host = Host.enter(world, band, KEY)) {
            host.say("2a2b", hex);
            assertEquals(hex, host.read("2a2b"));
        }
    }

    @EachVector(file = "time", kind = "timestamp8_decode")
    void shortTimesAreRead(JsonObject vector) throws Exception {
        Bytes time = Bytes.ofHex(vector.get("input").getAsString());
        assertEquals(OffsetDateTime.parse(Vectors.expected(vector, "iso")), HuamiTime.decode(time));
        assertEquals(time, HuamiTime.shortForm(HuamiTime.decode(time)));
        assertThrows(MalformedMessage.class, () -> HuamiTime.decode(time.slice(0, 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"e8070d0100000000", "e807021f00000000", "e807010118000000", "e80701010000007f", ""})
    void thereAreNoSuchTimes(String hex) {
        assertThrows(MalformedMessage.class, () -> HuamiTime.decode(Bytes.ofHex(hex)));
    }

    @EachVector(file = "commands_state", kind = "config_encode")
    void theBandEchoesASetting(JsonObject vector) throws Exception {
        VirtualBand band = world.add(BandModel.MI4, "band").linkedWith(KEY);
        String command = Vectors.expected(vector, "hex");
        try (Host host = Host.enter(world, band, KEY)) {
            host.listen("0003");
            host.say("0003", command);
            String answer = host.hear("0003");
            assertTrue(answer.startsWith("10" + command.substring(0, 2)));
            if (command.startsWith("06")) assertEquals("10" + command.substring(0, 6) + "01", answer);
        }
    }

    static Stream<Arguments> commands() {
        return Vectors.of("reset", "reset_command").filter(one -> Vectors.vector(one).get("model").getAsString().matches("mi[2-5]"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void resetAndRebootHaveTheirEffect(JsonObject vector) throws Exception {
        VirtualBand band = world.add(Vectors.model(vector), "band").linkedWith(KEY).holding(Duration.ofHours(1));
        boolean reset = Vectors.context(vector, "action").equals("factory_reset");
        try (Host host = Host.enter(world, band, KEY)) {
            host.say(Vectors.expected(vector, "characteristic"), Vectors.expected(vector, "hex"));
            assertThrows(LinkLost.class, () -> host.next(Duration.ofSeconds(2)));
        }
        assertEquals(reset, band.isFree());
        assertEquals(reset ? 0 : 60, band.storedMinutes());
        assertEquals(reset ? 1 : 0, band.resets());
        try (GattLink link = world.radio().connect(band.address(), Duration.ofSeconds(10))) {
            assertTrue(link.has(Host.uuid("0009")), "it comes back");
        }
    }

    /** The two that were captured with another edition of the first bytes are read by drivers, not sent by us. */
    @EachVector(file = "identify", kind = "advert_decode")
    void theBandAdvertisesLikeThis(JsonObject vector) {
        Address address = new Address(Vectors.expected(vector, "mac"));
        String data = vector.get("input").getAsString();
        JsonElement bpm = vector.getAsJsonObject("expected").get("bpm");
        boolean shares = data.startsWith("020201");
        OptionalInt shared = !shares ? OptionalInt.empty() : OptionalInt.of(bpm.isJsonNull() ? 0xff : bpm.getAsInt());
        int steps = vector.getAsJsonObject("expected").get("steps").getAsInt();
        var advert = Announcement.of(BandModel.MI4, address, steps, shared);
        assertEquals(data, advert.manufacturerData().get(Announcement.HUAMI).hex());
        assertEquals(Vectors.context(vector, "service_data_fee0"), advert.serviceData().get(HuamiUuid.SERVICE).hex());
    }
}
