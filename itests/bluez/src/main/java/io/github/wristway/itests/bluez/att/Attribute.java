package io.github.wristway.itests.bluez.att;

import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.radio.BluetoothUuid;
import java.util.UUID;

/** One numbered entry of a band's table. */
sealed interface Attribute {
    UUID SERVICE = BluetoothUuid.of(0x2800);
    UUID CHARACTERISTIC = BluetoothUuid.of(0x2803);
    UUID SWITCH = BluetoothUuid.of(0x2902);

    int READ = 0x02;
    int WRITE_COMMAND = 0x04;
    int WRITE = 0x08;
    int NOTIFY = 0x10;
    int INDICATE = 0x20;

    int handle();

    /** What kind of entry it is. */
    UUID type();

    /** Begins a service; all up to {@code end} belongs to it. */
    record Service(int handle, int end, UUID uuid) implements Attribute {
        @Override
        public UUID type() {
            return SERVICE;
        }
    }

    /** Announces a characteristic; its value is the next entry. Its own value: properties(1) handle(2) UUID. */
    record Declaration(int handle, int properties, UUID uuid) implements Attribute {
        @Override
        public UUID type() {
            return CHARACTERISTIC;
        }

        Bytes value() {
            return Bytes.build().u8(properties).u16(handle + 1).bytes(AttUuid.encode(uuid)).toBytes();
        }
    }

    /** A value that the band itself reads and writes. */
    record Value(int handle, UUID type, int properties) implements Attribute {}

    /** A value that every peripheral has and that never changes. */
    record Constant(int handle, UUID type, Bytes value) implements Attribute {}

    /** Switches notifications of a characteristic on and off, for one link. */
    record Switch(int handle, UUID of) implements Attribute {
        @Override
        public UUID type() {
            return SWITCH;
        }
    }
}
