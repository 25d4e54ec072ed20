"""Who is photographed, who speaks for her, and until when."""
