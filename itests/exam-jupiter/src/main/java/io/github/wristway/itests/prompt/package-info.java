/**
 * What tests on a running gateway do: type commands and read the answers. The shortest working example:
 * <pre>
 * prompt.type("wearable:sync kitchen").ends("OK").says("minutes stored");
 * prompt.eventually("wearable:pending", "Nothing is pending");
 * </pre>
 * Nothing in here is wired to a bundle of ours: tests replace those while this goes on.
 */
package io.github.wristway.itests.prompt;
