package io.github.wristway.commands;

import io.github.wristway.gateway.HandoverSheet;
import io.github.wristway.gateway.base.Bytes;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Handover sheets as files, and in a terminal. */
final class SheetFiles {
    /** No sheet is that large. */
    private static final int LARGEST = 1024 * 1024;

    private SheetFiles() {}

    /** @param to a file ending in {@code .json} or {@code .html}, or a folder for both */
    static List<Path> write(HandoverSheet sheet, Path to) throws InvalidRequest {
        String name = to.toString().toLowerCase(Locale.ROOT);
        List<Path> written = new ArrayList<>();
        try {
            boolean one = name.endsWith(".json") || name.endsWith(".html");
            if (!one) Files.createDirectories(to);
            Path stem = to.resolve("handover-" + sheet.band().name());
            if (!name.endsWith(".html")) written.add(Files.writeString(one ? to : Path.of(stem + ".json"), sheet.json() + "\n"));
            if (!name.endsWith(".json")) written.add(Files.writeString(one ? to : Path.of(stem + ".html"), SheetPage.of(sheet)));
            return written;
        } catch (IOException e) {
            throw new InvalidRequest("nothing can be written to " + to, "Name a folder that you may write to, on a disk with room");
        }
    }

    static Bytes read(Path file) throws InvalidRequest {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) throw new InvalidRequest(file.getFileName() + " is larger than any handover sheet", "Check its name");
            return Bytes.copyOf(content);
        } catch (IOException e) {
            throw new InvalidRequest(file + " cannot be read", "Check the name of the file and who may read it");
        }
    }

    /** What is signed, and a sentence about it. */
    static Answer<HandoverSheet.Line> shown(HandoverSheet sheet, Outcome outcome, String message) {
        StringBuilder text = new StringBuilder();
        line(text, "about", String.join(" · ", sheet.band().name(), sheet.band().model(), sheet.band().serial().map(serial -> "serial " + serial).orElse("serial not known"),
                                       sheet.band().address().orElse("no address")));
        for (HandoverSheet.Line place : sheet.places()) line(text, Phrases.word(place.place()), said(place));
        for (String next : sheet.next()) line(text, "next", Typesetting.sentence(next));
        line(text, "made", SheetPage.time(sheet.madeAt()) + " by Wristway " + sheet.version());
        line(text, "key", sheet.maker().fingerprint());
        text.append(Typesetting.paragraph(outcome + "  ", message));
        return Answer.of(outcome, sheet.places(), sheet, text.toString());
    }

    private static String said(HandoverSheet.Line place) {
        String outcome = place.outcome().filter(one -> one != Outcome.OK).map(one -> one + ": ").orElse("");
        return outcome + place.said() + place.at().map(at -> ", " + SheetPage.time(at)).orElse("");
    }

    private static void line(StringBuilder text, String word, String said) {
        text.append(Typesetting.paragraph("  " + Typesetting.left(word, 10), said)).append('\n');
    }
}
