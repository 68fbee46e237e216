package io.github.wristway.bluecove.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What BlueCove 2.1.0 said where something was missing, word by word as it was met. */
class MissingTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        BlueCove com.intel.bluetooth.BluetoothStackBlueZ not available | NO_PART
        BluetoothStack not detected                                    | NO_PART
        BlueCove library bluecove not available                        | NO_LIBRARY
        BlueCove libraries not available                               | NO_LIBRARY
        BlueCove native library version mismatch                       | MISMATCH
        Bluetooth Device is not available                              | NO_ADAPTER
        No BluetoothStack or Adapter for current thread                | NO_ADAPTER
        """)
    void isToldApart(String said, StackError.Kind kind) {
        assertEquals(kind, BlueCove.missing(said));
    }
}
