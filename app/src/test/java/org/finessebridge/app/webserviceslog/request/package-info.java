@NullMarked
package org.finessebridge.app.webserviceslog.request;

import org.jspecify.annotations.NullMarked;
