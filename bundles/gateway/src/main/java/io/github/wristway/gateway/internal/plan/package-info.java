/**
 * Plans: look, show, run, write down, go on later. {@link io.github.wristway.gateway.internal.plan.Planner} says what
 * would be done, a {@link io.github.wristway.gateway.internal.plan.PlanRun} does it task by task, and
 * {@link io.github.wristway.gateway.internal.plan.Resuming} finishes what had to wait.
 */
package io.github.wristway.gateway.internal.plan;
