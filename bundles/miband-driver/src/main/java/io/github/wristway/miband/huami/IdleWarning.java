package io.github.wristway.miband.huami;

import io.github.wristway.gateway.base.Bytes;
import java.util.Optional;

/**
 * Reminds the wearer who sat still for too long, to 0003.
 * <pre>
 * size  field
 * 1     08
 * 1     1 = on
 * 2     minutes without a step
 * 4     when to warn, {@link DailyWindow}
 * 4     when to warn, too; all 0 = no second window
 * </pre>
 * Source: Gadgetbridge, read for facts.
 */
public record IdleWarning(boolean on, int minutes, DailyWindow first, Optional<DailyWindow> second) {
    private static final Bytes NO_WINDOW = Bytes.of(0, 0, 0, 0);

    public IdleWarning {
        if (minutes < 1 || minutes > 24 * 60) {
            throw new IllegalArgumentException("an idle warning comes within a day, not after " + minutes + " minutes");
        }
    }

    public Bytes encode() {
        return Bytes.build().u8(0x08).u8(on ? 1 : 0).u16(minutes)
                .bytes(first.encode()).bytes(second.map(DailyWindow::encode).orElse(NO_WINDOW)).toBytes();
    }
}
