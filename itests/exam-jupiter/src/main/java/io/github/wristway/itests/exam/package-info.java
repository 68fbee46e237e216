/**
 * Pax Exam for JUnit 5. The shortest working example:
 * <pre>
 * &#64;ExamTest(OnFelix.class)
 * class CommandsIT {
 *     &#64;Inject CommandProcessor shell;
 *
 *     &#64;Test
 *     void answers() throws Exception { ... }
 * }
 * </pre>
 * The class runs twice: in Maven's process every test method is only a call into the container, and in the container
 * the Jupiter engine runs the method itself, with its fields injected from the service registry.
 */
package io.github.wristway.itests.exam;
