package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intel.bluetooth.emu.DeviceManagerServiceImpl;
import io.github.wristway.gateway.base.AdapterTrouble;
import io.github.wristway.gateway.base.WristwayException;
import io.github.wristway.gateway.internal.RealTime;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the selftest says: on an adapter that works, on one that is off, and, in a Java of its own, where something is missing. */
@Timeout(60)
class CheckTest {
    @Test
    void anAdapterThatWorksIsReady() throws Exception {
        EmulatedAir air = new EmulatedAir();
        try {
            air.radio().check();
        } finally {
            air.close();
        }
    }

    @Test
    void anAdapterThatIsOffSaysSo() throws Exception {
        EmulatedAir air = new EmulatedAir();
        try {
            BlueCoveRadio radio = air.radio();
            new DeviceManagerServiceImpl().setLocalDevicePower(0x0B1000000000L, false);
            AdapterTrouble off = assertThrows(AdapterTrouble.class, radio::check);
            assertEquals("the Bluetooth adapter is switched off", off.getMessage());
        } finally {
            air.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        on Linux, as it ships  | Linux      | BlueCove has no part for this system | bluez-radio
        on macOS, as it ships  | Mac OS X   | native library does not load         | docs/bluecove.md
        on Windows of 64 bits  | Windows 10 | native library does not load         | docs/bluecove.md
        """)
    void whatIsMissingIsNamed(String name, String system, String says, String remedy) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Dos.name=" + system));
        String withoutEmulator = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("bluecove-emu")).collect(Collectors.joining(File.pathSeparator));
        command.addAll(List.of("-Dos.arch=amd64", "-cp", withoutEmulator, Selftest.class.getName()));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());
        assertTrue(said.contains(says), said);
        assertTrue(said.contains(remedy), said);
        assertEquals(2, said.lines().filter(line -> line.startsWith("ADAPTER ")).count(), said);
    }

    /** As on a host: somebody listens, in vain and in silence, and the selftest is run more than once. */
    static final class Selftest {
        public static void main(String[] none) {
            RealTime time = new RealTime();
            BlueCoveRadio radio = new BlueCoveRadio(new BlueCoveSettings(true, Duration.ofSeconds(1), Set.of(), true),
                                                    EmulatedAir.QUICK, new Crew(time, () -> { }));
            radio.listen(heard -> { });
            for (int times = 0; times < 2; times++) System.out.println(verdict(radio));
            radio.close();
        }

        private static String verdict(BlueCoveRadio radio) {
            try {
                radio.check();
                return "ready";
            } catch (WristwayException e) {
                return e.outcome() + " " + e.getMessage() + ". " + e.remedy();
            }
        }
    }
}
