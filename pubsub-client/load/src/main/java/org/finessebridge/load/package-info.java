/**
 * The program {@code load}: many XMPP sessions against any server, and what they cost it. {@link
 * org.finessebridge.load.LoadCommand} is the way in.
 */
@NullMarked
package org.finessebridge.load;

import org.jspecify.annotations.NullMarked;
