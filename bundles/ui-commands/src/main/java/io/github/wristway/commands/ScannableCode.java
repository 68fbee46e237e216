package io.github.wristway.commands;

import io.nayuki.qrcodegen.QrCode;

/** A QR code in characters: two rows of it in one line, dark on light whatever the colours of the terminal are. */
final class ScannableCode {
    private static final int QUIET = 4;
    private static final String DARK_ON_LIGHT = "\u001B[30;47m";
    private static final String AS_BEFORE = "\u001B[0m";

    private ScannableCode() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder drawn = new StringBuilder();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            drawn.append("  ").append(DARK_ON_LIGHT);
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                drawn.append(half(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            drawn.append(AS_BEFORE).append('\n');
        }
        return drawn.toString();
    }

    private static char half(boolean upper, boolean lower) {
        if (upper) return lower ? '█' : '▀';
        return lower ? '▄' : ' ';
    }
}
