package io.github.wristway.commands;

import java.util.ArrayList;
import java.util.List;

/** Text in columns of a terminal. What comes from outside is made harmless first: names are heard on the air. */
final class Typesetting {
    static final int COLUMNS = 80;

    private Typesetting() {}

    /** Without control characters, which could steer the terminal or turn text around, and without line breaks. */
    static String harmless(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().filter(c -> Character.getType(c) != Character.FORMAT)
            .map(c -> c == '\n' || c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c)
            .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Whole lines made harmless, with their line breaks kept. */
    static String harmlessLines(String text) {
        return String.join("\n", text.lines().map(Typesetting::harmless).toList());
    }

    static int width(String text) {
        return text.codePoints().map(Typesetting::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) return 0;
        boolean wide = c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** At most that wide; an ellipsis shows that something is missing. */
    static String cut(String text, int atMost) {
        if (width(text) <= atMost) return text;
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int c : text.codePoints().toArray()) {
            used += width(c);
            if (used > atMost) break;
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }

    /** At most that wide, and its end is kept: {@code Mi Sma…Band 4}. */
    static String cutInside(String text, int atMost) {
        if (width(text) <= atMost) return text;
        int end = text.length();
        while (end > 0 && width(text.substring(text.offsetByCodePoints(end, -1))) <= atMost / 2) end = text.offsetByCodePoints(end, -1);
        String kept = text.substring(end);
        return cut(text, atMost - width(kept)) + kept;
    }

    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** With a full stop, unless it ends in some stop already. */
    static String sentence(String text) {
        return text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    static String paragraph(String text) {
        return paragraph("", text);
    }

    /** Text behind a head, broken at blanks; what follows stands under its beginning. */
    static String paragraph(String head, String text) {
        String indent = "\n" + " ".repeat(width(head));
        return head + String.join(indent, wrapped(harmless(text), COLUMNS - width(head)));
    }

    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(cut(word, columns));
        }
        lines.add(line.toString());
        return lines;
    }
}
