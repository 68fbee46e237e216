package io.github.wristway.commands;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A column of a table.
 *
 * @param gives what gives way first when the table is too wide
 * @param cell  the text of a row; empty shows as a dash
 */
record Column<R>(String title, Gives gives, Function<R, String> cell) {
    /** How a column behaves when there is not enough room. */
    enum Gives {
        /** Words: the widest such column is shortened first. */
        WAY,
        /** As before, but a name of a model, which differs from others at its end: shortened inside. */
        WAY_INSIDE,
        /** An address or a code: shortened only when nothing else is left. */
        NOTHING,
        /** A number: as before, and to the right. */
        NOTHING_AND_RIGHT
    }

    private static final String GAP = "  ";
    private static final int NARROWEST = 4;

    static <R> Column<R> words(String title, Function<R, String> cell) {
        return new Column<>(title, Gives.WAY, cell);
    }

    static <R> Column<R> model(String title, Function<R, String> cell) {
        return new Column<>(title, Gives.WAY_INSIDE, cell);
    }

    static <R> Column<R> code(String title, Function<R, String> cell) {
        return new Column<>(title, Gives.NOTHING, cell);
    }

    static <R> Column<R> number(String title, Function<R, String> cell) {
        return new Column<>(title, Gives.NOTHING_AND_RIGHT, cell);
    }

    /** All rows under their titles, in {@value Typesetting#COLUMNS} columns at most. */
    static <R> String table(List<Column<R>> columns, List<R> rows) {
        List<List<String>> cells = rows.stream().map(row -> columns.stream().map(c -> c.shown(row)).toList()).toList();
        int[] widths = IntStream.range(0, columns.size()).map(i -> columns.get(i).width(cells, i)).toArray();
        while (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > Typesetting.COLUMNS) {
            widths[widestThatGives(columns, widths)]--;
        }
        List<String> titles = columns.stream().map(Column::title).toList();
        return line(columns, widths, titles) + cells.stream().map(row -> "\n" + line(columns, widths, row)).collect(joining());
    }

    /** As many as fit without being shortened, from the first one on; one that does not fit makes room for the next. */
    static <R> List<Column<R>> thatFit(List<Column<R>> columns, List<R> rows) {
        List<Column<R>> fitting = new ArrayList<>();
        int left = Typesetting.COLUMNS + GAP.length();
        for (Column<R> column : columns) {
            int widest = rows.stream().mapToInt(row -> Typesetting.width(column.shown(row))).max().orElse(0);
            int needed = Math.max(Typesetting.width(column.title), widest) + GAP.length();
            if (needed > left) continue;
            left -= needed;
            fitting.add(column);
        }
        return fitting;
    }

    private String shown(R row) {
        String text = Typesetting.harmless(cell.apply(row));
        return text.isEmpty() ? "-" : text;
    }

    private int width(List<List<String>> cells, int column) {
        int widest = cells.stream().mapToInt(row -> Typesetting.width(row.get(column))).max().orElse(0);
        return Math.max(Typesetting.width(title), widest);
    }

    private static <R> int widestThatGives(List<Column<R>> columns, int[] widths) {
        int widest = widest(columns, widths, true);
        return widest >= 0 ? widest : widest(columns, widths, false);
    }

    private static <R> int widest(List<Column<R>> columns, int[] widths, boolean onlyWords) {
        return IntStream.range(0, widths.length)
                        .filter(i -> !onlyWords || columns.get(i).givesWay() && widths[i] > NARROWEST)
                        .boxed().max((a, b) -> Integer.compare(widths[a], widths[b])).orElse(-1);
    }

    private static <R> String line(List<Column<R>> columns, int[] widths, List<String> texts) {
        return IntStream.range(0, widths.length)
                        .mapToObj(i -> columns.get(i).laidOut(columns.get(i).cut(texts.get(i), widths[i]), widths[i]))
                        .collect(joining(GAP)).stripTrailing();
    }

    private boolean givesWay() {
        return gives == Gives.WAY || gives == Gives.WAY_INSIDE;
    }

    private String cut(String text, int width) {
        return gives == Gives.WAY_INSIDE ? Typesetting.cutInside(text, width) : Typesetting.cut(text, width);
    }

    private String laidOut(String text, int width) {
        return gives == Gives.NOTHING_AND_RIGHT ? Typesetting.right(text, width) : Typesetting.left(text, width);
    }
}
