/**
 * The bridge's one thread, its bounded queue, and how the CTI server is made to wait.
 */
@NullMarked
package org.finessebridge.app.bridge.thread;

import org.jspecify.annotations.NullMarked;
