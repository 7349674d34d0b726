/**
 * The calls: events of the CTI server (CTI Server Message Reference Guide, "Call Events") become
 * dialogs and participants (Finesse Web Services Developer Guide, "Dialog"), and requests of clients
 * become requests for calls. Only the bridge's thread works here.
 */
@NullMarked
package org.finessebridge.app.bridge.call;

import org.jspecify.annotations.NullMarked;
