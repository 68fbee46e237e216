/**
 * What shows others, and ourselves later, what was done: the audit log, a chain of lines in a file, and the handover sheet,
 * signed with the gateway's own key.
 */
package io.github.wristway.gateway.internal.proof;
