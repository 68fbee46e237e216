/** The steps of plans: each a task that can be run again after any failure, the run that leads them through, and what it writes down and reports. */
package io.github.wristway.gateway.internal.plan.step;
