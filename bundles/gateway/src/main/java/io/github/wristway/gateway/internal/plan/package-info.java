/**
 * Plans: look, show, run, write down, go on later. {@link io.github.wristway.gateway.internal.plan.Planner} says what
 * would be done, a {@link io.github.wristway.gateway.internal.plan.PlanRun} does it task by task, and
 * {@link io.github.wristway.gateway.internal.plan.Resuming} finishes what had to wait. Tasks know of the world only what is in
 * {@link io.github.wristway.gateway.internal.plan.Sides}.
 */
package io.github.wristway.gateway.internal.plan;
