package io.github.wristway.commands;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.wristway.gateway.base.InvalidRequest;
import io.github.wristway.gateway.base.Outcome;
import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What became of each band of a batch, as a table for spreadsheets (RFC 4180). */
record ResultFile(Path path) {
    private static final String TITLES = "band,result,what now,next";

    /** Made before anything is done: who cannot write it learns that in time. */
    static ResultFile at(Path path) throws InvalidRequest {
        if (Files.exists(path) && !looksLikeOurs(path)) {
            throw new InvalidRequest(path.getFileName() + " is there already, and is no table of results", "Choose another name");
        }
        ResultFile file = new ResultFile(path);
        file.write(List.of());
        return file;
    }

    private static boolean looksLikeOurs(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.findFirst().filter(TITLES::equals).isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    void write(List<Row> rows) throws InvalidRequest {
        try (CsvWriter csv = CsvWriter.builder().build(new FileWriter(path.toFile(), StandardCharsets.UTF_8))) { // writes also after Ctrl-C
            csv.writeRecord(TITLES.split(","));
            for (Row row : rows) {
                csv.writeRecord(plain(row.band()), row.outcome().map(Outcome::name).orElse(""), plain(row.said()), plain(row.next().orElse("")));
            }
        } catch (IOException e) {
            throw new InvalidRequest(path.getFileName() + " cannot be written", "Choose another place for the results");
        }
    }

    /** A spreadsheet takes what begins like this for a formula and runs it; names are heard on the air. */
    private static String plain(String cell) {
        String harmless = Typesetting.harmless(cell);
        return harmless.matches("[=+@-].*") ? "'" + harmless : harmless;
    }
}
