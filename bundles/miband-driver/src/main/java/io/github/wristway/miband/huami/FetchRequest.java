package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;

/**
 * What the host says on 0004.
 * <pre>
 * ask for data from a moment on       01 type {@link Time8}
 * the same, to the second             01 type {@link BandTime}
 * let it come                         02
 * have it, the band may forget it     03
 * </pre>
 * Source: Gadgetbridge and WellnessLab, read for facts; a captured request of a Band 2.
 */
public sealed interface FetchRequest {
    Bytes encode();

    record From(DataType type, Time8 since) implements FetchRequest {
        @Override
        public Bytes encode() {
            return Bytes.build().u8(0x01).u8(type.number()).bytes(since.encode()).toBytes();
        }
    }

    record FromSecond(DataType type, BandTime since) implements FetchRequest {
        @Override
        public Bytes encode() {
            return Bytes.build().u8(0x01).u8(type.number()).bytes(since.encode()).toBytes();
        }
    }

    record Transfer() implements FetchRequest {
        @Override
        public Bytes encode() {
            return Bytes.of(0x02);
        }
    }

    /** Once this is sent, the data may exist nowhere but with us. */
    record Stored() implements FetchRequest {
        @Override
        public Bytes encode() {
            return Bytes.of(0x03);
        }
    }
}
