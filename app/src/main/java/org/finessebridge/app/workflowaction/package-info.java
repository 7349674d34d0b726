/** What desktops do when a workflow runs (Finesse Web Services Developer Guide, "WorkflowAction"). */
@NullMarked
package org.finessebridge.app.workflowaction;

import org.jspecify.annotations.NullMarked;
