/**
 * Starting and stopping: what the console says, how a failure is told in one line, and the order in
 * which the parts come up and go down.
 */
@NullMarked
package org.finessebridge.app.startup;

import org.jspecify.annotations.NullMarked;
