/**
 * What a team has of what administrators configure: the lists that its members see (Finesse Web Services
 * Developer Guide, "TeamResource APIs" and the older lists of a user), and what administrators assign
 * ("Team Configuration APIs").
 */
@NullMarked
package org.finessebridge.app.teamresource;

import org.jspecify.annotations.NullMarked;
