/**
 * Plans: look, show, run, go on later. {@link io.github.wristway.gateway.internal.plan.Planner} says what would be done, a
 * {@link io.github.wristway.gateway.internal.plan.step.PlanRun} does it step by step, and
 * {@link io.github.wristway.gateway.internal.plan.Resuming} finishes what had to wait. Steps ({@code step}) know of the world only
 * what is in {@link io.github.wristway.gateway.internal.plan.place.Sides} ({@code place}); neither knows who planned them.
 */
package io.github.wristway.gateway.internal.plan;
