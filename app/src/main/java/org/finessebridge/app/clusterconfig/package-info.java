/** The nodes of a cluster, of which there is one (Finesse Web Services Developer Guide, "ClusterConfig"). */
@NullMarked
package org.finessebridge.app.clusterconfig;

import org.jspecify.annotations.NullMarked;
