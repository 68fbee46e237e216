package io.github.wristway.gateway.radio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.wristway.gateway.base.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"D1:C5:15:0A:22:7F", "d1:c5:15:0a:22:7f", " d1-c5-15-0a-22-7f ", "D1C5150A227F"})
    void readsEverySpelling(String typed) throws InvalidRequest {
        assertEquals("D1:C5:15:0A:22:7F", Address.parse(typed).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kitchen", "D1:C5:15:0A:22", "D1:C5:15:0A:22:7G", "D1:C5:15:0A:22:7F:00"})
    void refusesAnythingElse(String typed) {
        assertThrows(InvalidRequest.class, () -> Address.parse(typed));
    }

    @Test
    void writesShortNumbersOut() {
        assertEquals("0000fee0-0000-1000-8000-00805f9b34fb", BluetoothUuid.of(0xfee0).toString());
    }
}
