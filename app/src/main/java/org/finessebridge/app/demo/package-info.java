/**
 * The demo contact centre: the users, teams and devices that the directory and the CTI simulator
 * know alike while {@code finesse.demo.enabled} is true.
 */
@NullMarked
package org.finessebridge.app.demo;

import org.jspecify.annotations.NullMarked;
