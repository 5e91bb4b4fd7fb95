"""Compare: do two wordings, names or figures agree, differ, or can nobody tell?

The same comparison within a text, with a source, and between outlets. No severities, no rule codes.
"""
