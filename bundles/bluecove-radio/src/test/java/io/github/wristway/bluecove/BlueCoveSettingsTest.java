package io.github.wristway.bluecove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wristway.gateway.radio.Address;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueCoveSettingsTest {
    @Test
    void isOffUntilSomebodySaysOtherwise() throws Exception {
        assertEquals(false, BlueCoveSettings.Config.class.getDeclaredMethod("enabled").getDefaultValue());
        assertFalse(BlueCoveSettings.from(config(false, 10, "")).enabled());
    }

    @Test
    void readsAddressesAsPeopleTypeThem() {
        BlueCoveSettings settings = BlueCoveSettings.from(config(true, 10, " d1:c5:15:0a:22:7f, D1C5150A2280 ,"));
        assertEquals(Set.of(new Address("D1:C5:15:0A:22:7F"), new Address("D1:C5:15:0A:22:80")), settings.devices());
        assertEquals(Duration.ofSeconds(10), settings.rest());
        assertTrue(settings.enabled());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThrows(IllegalArgumentException.class, () -> BlueCoveSettings.from(config(true, 0, "")));
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> BlueCoveSettings.from(config(true, 10, "kitchen")));
        assertEquals("devices: \"kitchen\" is not a Bluetooth address", wrong.getMessage());
    }

    private static BlueCoveSettings.Config config(boolean enabled, int restSeconds, String devices) {
        return new BlueCoveSettings.Config() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public int restSeconds() {
                return restSeconds;
            }

            @Override
            public String devices() {
                return devices;
            }

            @Override
            public boolean known() {
                return true;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return BlueCoveSettings.Config.class;
            }
        };
    }
}
