/** What desktops do by themselves when something happens to a call (Finesse Web Services Developer Guide, "Workflow"). */
@NullMarked
package org.finessebridge.app.workflow;

import org.jspecify.annotations.NullMarked;
