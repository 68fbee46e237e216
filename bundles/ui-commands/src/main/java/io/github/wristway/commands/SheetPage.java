package io.github.wristway.commands;

import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.Place;
import io.github.wristway.gateway.base.Outcome;
import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A handover sheet as a page for one sheet of A4, with the signed JSON inside. The same sheet always makes the same page, byte
 * for byte: so a page that was changed around what is signed is found out.
 */
final class SheetPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String TEMPLATE = template();

    private SheetPage() {}

    private static String template() {
        try (InputStream in = SheetPage.class.getResourceAsStream("sheet.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("sheet.html is missing in the bundle", e);
        }
    }

    /** Whoever reads it may be anywhere, so it is the time of nowhere. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    static String of(HandoverSheet sheet) {
        Map<String, String> filled = Map.ofEntries(
                Map.entry("state", state(sheet.outcome())),
                Map.entry("stamp", stamp(sheet.outcome())),
                Map.entry("says", text(Typesetting.sentence(sheet.says()))),
                Map.entry("name", text(sheet.band().name())),
                Map.entry("model", text(sheet.band().model())),
                Map.entry("serial", text(sheet.band().serial().orElse("not known"))),
                Map.entry("address", text(sheet.band().address().orElse("not known"))),
                Map.entry("recorded", sheet.recordedUntil().map(SheetPage::time).orElse("nothing was fetched from it")),
                Map.entry("places", sheet.places().stream().map(SheetPage::row).collect(Collectors.joining("\n"))),
                Map.entry("next", sheet.next().stream().map(next -> "<li>" + text(whole(next)) + "</li>").collect(Collectors.joining("\n"))),
                Map.entry("made", time(sheet.madeAt())),
                Map.entry("version", text(sheet.version())),
                Map.entry("fingerprint", text(sheet.maker().fingerprint())),
                Map.entry("code", code(sheet)),
                Map.entry("json", sheet.json().replace("<", "\\u003c")));
        return BLANK.matcher(TEMPLATE).replaceAll(blank -> Matcher.quoteReplacement(filled.get(blank.group(1))));
    }

    private static String state(Outcome outcome) {
        return outcome.isSuccess() ? "free" : outcome == Outcome.SENT_NOT_VERIFIED ? "unseen" : "partial";
    }

    private static String stamp(Outcome outcome) {
        return outcome.isSuccess() ? "Free" : outcome == Outcome.SENT_NOT_VERIFIED ? "Sent, not verified" : "Partial – not free yet";
    }

    private static String row(HandoverSheet.Line line) {
        Mark mark = Mark.of(line);
        return "<tr class=\"" + mark.name().toLowerCase(Locale.ROOT) + "\"><td class=\"mark\"><b>" + mark.sign + "</b></td><th scope=\"row\">" + title(line)
                + "</th><td>" + text(whole(said(line))) + "</td><td class=\"when\">" + line.at().map(SheetPage::time).orElse("") + "</td></tr>";
    }

    /** How a place stands, at a glance. */
    private enum Mark {
        DONE("✓"), UNSEEN("?"), OPEN("!"), NONE("–");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        static Mark of(HandoverSheet.Line line) {
            if (line.outcome().isEmpty()) return line.place() == Place.HISTORY ? NONE : OPEN;
            Outcome outcome = line.outcome().get();
            return outcome.isSuccess() ? DONE : outcome == Outcome.SENT_NOT_VERIFIED ? UNSEEN : OPEN;
        }
    }

    private static String title(HandoverSheet.Line line) {
        return switch (line.place()) {
            case BAND -> "The band itself";
            case ACCOUNT -> "The vendor’s account";
            case HOST -> "The previous owner’s gateway";
            case HISTORY -> "What it recorded";
        };
    }

    /** A page is for people: no code of an outcome, and "not done yet" says it already. */
    private static String said(HandoverSheet.Line line) {
        boolean unseen = line.outcome().filter(Outcome.SENT_NOT_VERIFIED::equals).isPresent();
        return (unseen ? stamp(Outcome.SENT_NOT_VERIFIED) + ": " : "") + line.said();
    }

    /** With a capital letter and a full stop. */
    private static String whole(String said) {
        return said.isEmpty() ? "" : Typesetting.sentence(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1));
    }

    private static String text(String plain) {
        return Typesetting.harmless(plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** What the sheet says in short, with key and signature, to be compared with the file. */
    private static String code(HandoverSheet sheet) {
        String signature = sheet.json().replaceAll("(?s).*\"signature\": \"([0-9a-f]*)\".*", "$1");
        QrCode code = QrCode.encodeText("Wristway handover sheet\n" + sheet.outcome() + " " + sheet.band().serial().orElse(sheet.band().name()) + " " + sheet.madeAt()
                + "\nkey " + sheet.maker().fingerprint() + "\nsignature " + signature, QrCode.Ecc.LOW);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) path.append("M").append(x + 4).append(',').append(y + 4).append("h1v1h-1z");
            }
        }
        int side = code.size + 8;
        return "<svg viewBox=\"0 0 " + side + " " + side + "\" role=\"img\" aria-label=\"key and signature\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
    }
}
