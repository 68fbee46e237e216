package io.github.wristway.gateway.internal.plan;

import io.github.wristway.gateway.Plan;
import io.github.wristway.gateway.internal.plan.step.Task;
import io.github.wristway.gateway.internal.store.WearableRow;
import java.util.List;

/** A plan with what it takes to run it. */
record Prepared(Plan plan, WearableRow row, List<Task> tasks) {}
