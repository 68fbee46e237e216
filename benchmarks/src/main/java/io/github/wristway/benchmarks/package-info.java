/**
 * Benchmarks: each measures us and a peer, or an ideal, in the same run, checks that both computed the same, and prints
 * the ratio and both figures. {@link io.github.wristway.benchmarks.Main} knows their names; docs/benchmarks.md explains them.
 */
package io.github.wristway.benchmarks;
