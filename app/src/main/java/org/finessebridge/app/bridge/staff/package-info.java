/** Agents and teams as the CTI server's configuration tells them, whether the directory has them or not. */
@NullMarked
package org.finessebridge.app.bridge.staff;

import org.jspecify.annotations.NullMarked;
