/**
 * The whole gateway under every trouble that we could think of: each schedule follows from one seed, in one thread and in virtual
 * time. {@link io.github.wristway.itests.house.sim.Simulation} says how to run more of them, and one alone.
 */
package io.github.wristway.itests.house.sim;
