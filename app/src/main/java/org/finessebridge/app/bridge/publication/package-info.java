/**
 * What the bridge's thread publishes, and the snapshots that other threads read.
 */
@NullMarked
package org.finessebridge.app.bridge.publication;

import org.jspecify.annotations.NullMarked;
