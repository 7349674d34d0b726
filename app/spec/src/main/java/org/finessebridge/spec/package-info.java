/** What tests say of the specifications that they prove. */
package org.finessebridge.spec;
