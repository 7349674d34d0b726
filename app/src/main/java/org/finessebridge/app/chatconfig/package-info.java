/** Where the servers of desktop chat are (Finesse Web Services Developer Guide, "ChatConfig"). */
@NullMarked
package org.finessebridge.app.chatconfig;

import org.jspecify.annotations.NullMarked;
