package io.github.wristway.itests.house.sim;

import io.github.wristway.itests.house.sim.Schedule.Planned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets the troubles of a schedule strike when it is their time. */
final class Meddling implements Seam.Passing {
    private static final String TASK = "Task";

    private final Course course;
    private final Numbers numbers;
    private final List<Planned> toCome;
    private final Map<Point, Integer> passed = new EnumMap<>(Point.class);
    private boolean armed;
    private boolean betweenPlans;

    Meddling(Course course, Numbers numbers) {
        this.course = course;
        this.numbers = numbers;
        this.toCome = new ArrayList<>(course.schedule().troubles());
    }

    void arm(boolean armed) {
        this.armed = armed;
    }

    @Override
    public void at(Point point) {
        course.truth().watch(point);
        if (!armed) return;
        int nth = passed.merge(point, 1, Integer::sum);
        Optional<Planned> next = toCome.stream().filter(one -> !one.trouble().where().isEmpty() && one.point() == point && one.nth() == nth).findFirst();
        next.ifPresent(one -> strike(one, step()));
    }

    boolean isBetweenPlans() {
        return betweenPlans;
    }

    /** What had no occasion yet strikes between two plans. */
    void strikeAll() {
        betweenPlans = true;
        while (armed && !toCome.isEmpty()) {
            strike(toCome.get(0), "idle");
            course.lives().settle();
        }
        betweenPlans = false;
    }

    private void strike(Planned one, String step) {
        toCome.remove(one);
        course.story().tell("TROUBLE " + one + ", in the step " + step);
        numbers.struck(one.trouble(), step);
        one.trouble().strike(course);
    }

    /** The step that is at work, as the names of the classes on the stack tell. */
    private static String step() {
        return StackWalker.getInstance().walk(frames -> frames.map(frame -> frame.getClassName()).filter(name -> name.startsWith("io.github.wristway.gateway.internal"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", "")).map(Meddling::called).flatMap(Optional::stream).findFirst().orElse("idle"));
    }

    private static Optional<String> called(String type) {
        if (type.endsWith(TASK) && type.length() > TASK.length()) return Optional.of(type.substring(0, type.length() - TASK.length()).toLowerCase(Locale.ROOT));
        return switch (type) {
            case "Planner", "LinkPlanner" -> Optional.of("planning");
            case "PlanRun", "Logbook" -> Optional.of("journal");
            case "Resuming" -> Optional.of("resuming");
            default -> Optional.empty();
        };
    }
}
